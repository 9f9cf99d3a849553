-- A data file as release 0.1.0 left it: four licences, two consultations, six nested examinations,
-- at every kind of place where an instance of that release could wait.
BEGIN;
CREATE TABLE migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL);
CREATE TABLE agencies (
  agency_id text PRIMARY KEY NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  level text NOT NULL,
  parent_id text,
  unit_code text NOT NULL,
  serves_unit_codes text NOT NULL
);
CREATE TABLE drafts (
  procedure_id text PRIMARY KEY NOT NULL,
  bpmn text NOT NULL,
  forms text NOT NULL,
  papers text NOT NULL,
  fees text NOT NULL,
  revision integer NOT NULL,
  updated_at integer NOT NULL,
  updated_by text,
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE TABLE people (
  person_id text PRIMARY KEY NOT NULL,
  username text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  roles text NOT NULL,
  placements text NOT NULL,
  status text NOT NULL,
  is_demo integer NOT NULL
);
CREATE TABLE procedures (
  procedure_id text PRIMARY KEY NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  field text NOT NULL
);
CREATE TABLE sessions (
  token_hash text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  created_at integer NOT NULL,
  last_seen_at integer NOT NULL,
  expires_at integer NOT NULL,
  FOREIGN KEY (person_id) REFERENCES people(person_id)
);
CREATE TABLE versions (
  version_id text PRIMARY KEY NOT NULL,
  procedure_id text NOT NULL,
  number integer NOT NULL,
  bpmn text NOT NULL,
  forms text NOT NULL,
  papers text NOT NULL,
  fees text NOT NULL,
  effective_on text NOT NULL,
  legal_basis text,
  note text NOT NULL,
  published_at integer NOT NULL,
  published_by text,
  hash text NOT NULL,
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE TABLE documents (
  document_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  task_id text,
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  uploaded_at integer NOT NULL,
  uploaded_by text,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id),
  FOREIGN KEY (sha256) REFERENCES file_bytes(sha256)
);
CREATE TABLE dossiers (
  dossier_id text PRIMARY KEY NOT NULL,
  code text NOT NULL,
  procedure_id text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  version_id text NOT NULL,
  version_number integer NOT NULL,
  instance_id text NOT NULL,
  receiving_agency_id text NOT NULL,
  competent_agency_id text NOT NULL,
  agency_ids text NOT NULL,
  applicant text NOT NULL,
  content text NOT NULL,
  papers text NOT NULL,
  set_count integer NOT NULL,
  channel text NOT NULL,
  return_channel text NOT NULL,
  status integer NOT NULL,
  outcome text,
  received_on text NOT NULL,
  day_number integer NOT NULL,
  received_at integer NOT NULL,
  received_by text,
  calendar text NOT NULL,
  clock text,
  promised_at integer,
  first_promised_at integer,
  finished_at integer,
  tracking_secret_hash text NOT NULL,
  revision integer NOT NULL,
  search_text text NOT NULL
);
CREATE TABLE file_bytes (
  sha256 text PRIMARY KEY NOT NULL,
  bytes blob NOT NULL
);
CREATE TABLE history (
  instance_id text NOT NULL,
  seq integer NOT NULL,
  dossier_id text NOT NULL,
  at integer NOT NULL,
  type text NOT NULL,
  element_id text,
  cause_id text,
  person_id text,
  agency_id text,
  input text,
  trace text NOT NULL,
  facts text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY(instance_id, seq),
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE TABLE instances (
  instance_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  version_id text NOT NULL,
  process_id text NOT NULL,
  parties text NOT NULL,
  snapshot text NOT NULL,
  revision integer NOT NULL,
  last_at integer NOT NULL,
  history_seq integer NOT NULL,
  history_hash text NOT NULL,
  is_standing_still integer NOT NULL,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE TABLE message_waits (
  wait_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  dossier_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  message_name text NOT NULL,
  correlation_value text,
  since integer NOT NULL,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE TABLE outbox (
  outbox_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  dossier_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  connector text NOT NULL,
  variables text NOT NULL,
  status text NOT NULL,
  attempts integer NOT NULL,
  created_at integer NOT NULL,
  next_attempt_at integer NOT NULL,
  last_error text,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE TABLE pending_messages (
  message_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  message_name text NOT NULL,
  correlation_value text,
  variables text NOT NULL,
  sent_at integer NOT NULL,
  expires_at integer NOT NULL
);
CREATE TABLE receipts (
  command_id text PRIMARY KEY NOT NULL,
  command text NOT NULL,
  person_id text,
  answer text NOT NULL,
  at integer NOT NULL
);
CREATE TABLE tasks (
  task_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  dossier_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  agency_id text,
  post text,
  status text NOT NULL,
  claimed_by text,
  claimed_at integer,
  opened_at integer NOT NULL,
  due_at integer,
  closed_at integer,
  closed_by text,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE TABLE timers (
  timer_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  occurrence integer NOT NULL,
  timer text NOT NULL,
  set_at integer NOT NULL,
  due_at integer NOT NULL,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
INSERT INTO migrations VALUES ('0001-first','f496da34254fc2810b625a350a06db922549991c7822188b61119a3c2d82495e');
INSERT INTO migrations VALUES ('0002-append-only','80f46c7c71525baf1f1cfe7f35502bd2576521c41b7e5022e6bb43192184fa6d');
INSERT INTO agencies VALUES ('province','H99','Cơ quan province','province','province',NULL,'H99','[]');
INSERT INTO agencies VALUES ('commune','H99.21','Cơ quan commune','commune','commune','province','H99.21','[]');
INSERT INTO agencies VALUES ('one-stop','H99.21.01','Cơ quan one-stop','one-stop','commune','commune','H99.21','[]');
INSERT INTO agencies VALUES ('division','H99.21.02','Cơ quan division','division','commune','commune','H99.21','[]');
INSERT INTO agencies VALUES ('leader','H99.21.03','Cơ quan leader','leader','commune','commune','H99.21','[]');
INSERT INTO agencies VALUES ('tax','G12.21','Cơ quan tax','tax','commune',NULL,'tax-2','["H99.21"]');
INSERT INTO procedures VALUES ('licence','licence','licence','Thử');
INSERT INTO procedures VALUES ('partners','partners','partners','Thử');
INSERT INTO procedures VALUES ('nested','nested','nested','Thử');
INSERT INTO versions VALUES ('licence-1','licence',1,'<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lt="urn:lienthong:bpmn:1" id="definitions" targetNamespace="urn:lienthong:tests">
  <bpmn:message id="supplementMessage" name="supplement-received" lt:correlationKey="=dossier.code" />
  <bpmn:process id="licence" name="Cấp giấy phép (mẫu thử)" isExecutable="true" lt:procedureCode="1.000001" lt:legalTerm="5WD" lt:countingMode="same-clock" lt:calendar="vietnam">
    <bpmn:startEvent id="received" name="Hồ sơ được tiếp nhận" />
    <bpmn:exclusiveGateway id="merge" />
    <bpmn:userTask id="intake" name="Kiểm tra hồ sơ" lt:agencyRole="one-stop" lt:post="receiver" lt:budget="2WH" />
    <bpmn:userTask id="appraise" name="Thẩm định" lt:agencyRole="division" lt:post="officer" lt:budget="8WH" />
    <bpmn:boundaryEvent id="reminder" name="Nhắc mỗi giờ" attachedToRef="appraise" cancelActivity="false">
      <bpmn:timerEventDefinition id="reminderTimer"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:scriptTask id="remember" name="Ghi nhận nhắc" scriptFormat="feel" lt:resultVariable="remindedAt"><bpmn:script>dossier.now</bpmn:script></bpmn:scriptTask>
    <bpmn:endEvent id="reminded" name="Đã nhắc" />
    <bpmn:exclusiveGateway id="decided" name="Kết quả?" default="toTax" />
    <bpmn:eventBasedGateway id="await" name="Chờ bổ sung" />
    <bpmn:receiveTask id="supplement" name="Nhận bổ sung" messageRef="supplementMessage" lt:clock="restart" />
    <bpmn:intermediateCatchEvent id="silent" name="Quá 15 ngày làm việc">
      <bpmn:timerEventDefinition id="silentTimer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P15WD</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="stopped" name="Dừng giải quyết" lt:outcome="stopped" lt:nationalStatus="8" />
    <bpmn:serviceTask id="tax" name="Cấp mã số thuế" lt:connector="tax-registration" lt:clock="pause" />
    <bpmn:userTask id="sign" name="Ký" lt:agencyRole="leader" lt:post="authority-leader" lt:budget="4WH" />
    <bpmn:userTask id="return" name="Trả kết quả" lt:agencyRole="one-stop" lt:post="returner" lt:counted="false" />
    <bpmn:endEvent id="granted" name="Đã trả kết quả" lt:outcome="granted" lt:nationalStatus="10" />
    <bpmn:sequenceFlow id="f1" sourceRef="received" targetRef="merge" />
    <bpmn:sequenceFlow id="f2" sourceRef="merge" targetRef="intake" />
    <bpmn:sequenceFlow id="f3" sourceRef="intake" targetRef="appraise" />
    <bpmn:sequenceFlow id="f4" sourceRef="appraise" targetRef="decided" />
    <bpmn:sequenceFlow id="back" sourceRef="decided" targetRef="merge"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">decision = "return"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f5" sourceRef="decided" targetRef="await"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">decision = "supplement"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="toTax" sourceRef="decided" targetRef="tax" />
    <bpmn:sequenceFlow id="f6" sourceRef="await" targetRef="supplement" />
    <bpmn:sequenceFlow id="f7" sourceRef="await" targetRef="silent" />
    <bpmn:sequenceFlow id="f8" sourceRef="supplement" targetRef="merge" />
    <bpmn:sequenceFlow id="f9" sourceRef="silent" targetRef="stopped" />
    <bpmn:sequenceFlow id="f10" sourceRef="tax" targetRef="sign" />
    <bpmn:sequenceFlow id="f11" sourceRef="sign" targetRef="return" />
    <bpmn:sequenceFlow id="f12" sourceRef="return" targetRef="granted" />
    <bpmn:sequenceFlow id="f13" sourceRef="reminder" targetRef="remember" />
    <bpmn:sequenceFlow id="f14" sourceRef="remember" targetRef="reminded" />
  </bpmn:process>
</bpmn:definitions>
','[]','[]','[]','2026-01-01','null','',1795410000000,NULL,'v1');
INSERT INTO versions VALUES ('partners-1','partners',1,'<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lt="urn:lienthong:bpmn:1" id="definitions" targetNamespace="urn:lienthong:tests">
  <bpmn:message id="askMessage" name="opinion-asked" />
  <bpmn:message id="answerMessage" name="opinion-given" />
  <bpmn:collaboration id="collaboration">
    <bpmn:participant id="communePool" name="UBND xã" processRef="commune" />
    <bpmn:participant id="taxPool" name="Thuế cơ sở" processRef="consulted" />
    <bpmn:messageFlow id="m1" sourceRef="ask" targetRef="asked" />
    <bpmn:messageFlow id="m2" sourceRef="answer" targetRef="answered" />
  </bpmn:collaboration>
  <bpmn:process id="commune" name="Hỏi ý kiến (mẫu thử)" isExecutable="true" lt:procedureCode="1.000002" lt:legalTerm="3WD" lt:calendar="vietnam">
    <bpmn:startEvent id="received" />
    <bpmn:sendTask id="ask" name="Gửi hỏi ý kiến" messageRef="askMessage" />
    <bpmn:userTask id="prepare" name="Chuẩn bị" lt:agencyRole="division" lt:post="officer" />
    <bpmn:intermediateCatchEvent id="answered" name="Nhận ý kiến"><bpmn:messageEventDefinition id="md1" messageRef="answerMessage" /></bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="done" lt:outcome="granted" lt:nationalStatus="9" />
    <bpmn:sequenceFlow id="c1" sourceRef="received" targetRef="ask" />
    <bpmn:sequenceFlow id="c2" sourceRef="ask" targetRef="prepare" />
    <bpmn:sequenceFlow id="c3" sourceRef="prepare" targetRef="answered" />
    <bpmn:sequenceFlow id="c4" sourceRef="answered" targetRef="done" />
  </bpmn:process>
  <bpmn:process id="consulted" name="Cho ý kiến" isExecutable="true" lt:calendar="vietnam">
    <bpmn:startEvent id="asked"><bpmn:messageEventDefinition id="md2" messageRef="askMessage" /></bpmn:startEvent>
    <bpmn:userTask id="opinion" name="Cho ý kiến" lt:agencyRole="tax" lt:post="tax-officer" />
    <bpmn:sendTask id="answer" name="Trả lời" messageRef="answerMessage" />
    <bpmn:endEvent id="closed" />
    <bpmn:sequenceFlow id="p1" sourceRef="asked" targetRef="opinion" />
    <bpmn:sequenceFlow id="p2" sourceRef="opinion" targetRef="answer" />
    <bpmn:sequenceFlow id="p3" sourceRef="answer" targetRef="closed" />
  </bpmn:process>
</bpmn:definitions>
','[]','[]','[]','2026-01-01','null','',1795410000000,NULL,'v1');
INSERT INTO versions VALUES ('nested-1','nested',1,'<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lt="urn:lienthong:bpmn:1" id="definitions" targetNamespace="urn:lienthong:tests">
  <bpmn:message id="paperMessage" name="paper-handed-in" />
  <bpmn:process id="nested" name="Thẩm tra hai bước (mẫu thử)" isExecutable="true" lt:procedureCode="1.000003" lt:legalTerm="10WD" lt:calendar="vietnam">
    <bpmn:startEvent id="received" />
    <bpmn:parallelGateway id="fork" />
    <bpmn:userTask id="register" name="Vào sổ" lt:agencyRole="one-stop" lt:post="receiver" />
    <bpmn:subProcess id="examine" name="Thẩm tra">
      <bpmn:startEvent id="examineStart" />
      <bpmn:userTask id="read" name="Đọc hồ sơ" lt:agencyRole="division" lt:post="officer" />
      <bpmn:boundaryEvent id="nudge" attachedToRef="read" cancelActivity="false">
        <bpmn:timerEventDefinition id="nudgeTimer"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R2/PT2H</bpmn:timeCycle></bpmn:timerEventDefinition>
      </bpmn:boundaryEvent>
      <bpmn:userTask id="remind" name="Nhắc chuyên viên" lt:agencyRole="leader" lt:post="authority-leader" />
      <bpmn:endEvent id="reminded" />
      <bpmn:receiveTask id="paper" name="Nhận giấy tờ" messageRef="paperMessage" />
      <bpmn:endEvent id="examined" />
      <bpmn:sequenceFlow id="e1" sourceRef="examineStart" targetRef="read" />
      <bpmn:sequenceFlow id="e2" sourceRef="read" targetRef="paper" />
      <bpmn:sequenceFlow id="e3" sourceRef="paper" targetRef="examined" />
      <bpmn:sequenceFlow id="e4" sourceRef="nudge" targetRef="remind" />
      <bpmn:sequenceFlow id="e5" sourceRef="remind" targetRef="reminded" />
    </bpmn:subProcess>
    <bpmn:boundaryEvent id="late" attachedToRef="examine">
      <bpmn:timerEventDefinition id="lateTimer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P5WD</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:userTask id="explain" name="Giải trình chậm" lt:agencyRole="division" lt:post="officer" />
    <bpmn:exclusiveGateway id="examinedOrLate" />
    <bpmn:parallelGateway id="join" />
    <bpmn:serviceTask id="tax" name="Tra cứu thuế" lt:connector="tax-registration" />
    <bpmn:exclusiveGateway id="chosen" name="Mức?" />
    <bpmn:endEvent id="granted" lt:outcome="granted" lt:nationalStatus="10" />
    <bpmn:endEvent id="refused" lt:outcome="refused" lt:nationalStatus="9" />
    <bpmn:sequenceFlow id="n1" sourceRef="received" targetRef="fork" />
    <bpmn:sequenceFlow id="n2" sourceRef="fork" targetRef="register" />
    <bpmn:sequenceFlow id="n3" sourceRef="fork" targetRef="examine" />
    <bpmn:sequenceFlow id="n4" sourceRef="register" targetRef="join" />
    <bpmn:sequenceFlow id="n5" sourceRef="examine" targetRef="examinedOrLate" />
    <bpmn:sequenceFlow id="n6" sourceRef="late" targetRef="explain" />
    <bpmn:sequenceFlow id="n7" sourceRef="explain" targetRef="examinedOrLate" />
    <bpmn:sequenceFlow id="n8" sourceRef="examinedOrLate" targetRef="join" />
    <bpmn:sequenceFlow id="n9" sourceRef="join" targetRef="tax" />
    <bpmn:sequenceFlow id="n10" sourceRef="tax" targetRef="chosen" />
    <bpmn:sequenceFlow id="n11" sourceRef="chosen" targetRef="granted"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">level = 1</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="n12" sourceRef="chosen" targetRef="refused"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">level = 2</bpmn:conditionExpression></bpmn:sequenceFlow>
  </bpmn:process>
</bpmn:definitions>
','[]','[]','[]','2026-01-01','null','',1795410000000,NULL,'v1');
INSERT INTO dossiers VALUES ('A','H99.21.01-261207-0001','licence','licence','licence','licence-1',1,'B','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',4,NULL,'2026-12-07',1,1796605260000,'mai','vietnam','{"rule":{"term":{"amount":5,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796605260000,"startAt":1796605260000,"countsFrom":1796605260000,"dueAt":1797210060000,"minutes":2400,"consumedMinutes":0,"runningSince":1796605260000,"pauses":[],"restartCount":0}',1797210060000,1797210060000,NULL,'f616c8fb7807462a56ba2e7fcc7e390246401d17566f49d73197ea6a4ace26e1',6,'h99.21.01-261207-0001 tran van binh');
INSERT INTO dossiers VALUES ('C','H99.21.01-261207-0002','licence','licence','licence','licence-1',1,'D','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',5,NULL,'2026-12-07',2,1796605380000,'mai','vietnam','{"rule":{"term":{"amount":5,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796605380000,"startAt":1796605380000,"countsFrom":1796605380000,"dueAt":null,"minutes":2400,"consumedMinutes":2,"runningSince":null,"pauses":[{"from":1796605500000,"to":null}],"restartCount":0}',1797210180000,1797210180000,NULL,'94e250615f207d2c1cd9ecd4c73306a7099959f25df5a55ea855228cbbc1d615',3,'h99.21.01-261207-0002 tran van binh');
INSERT INTO dossiers VALUES ('E','H99.21.01-261207-0003','licence','licence','licence','licence-1',1,'F','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',4,NULL,'2026-12-07',3,1796605560000,'mai','vietnam','{"rule":{"term":{"amount":5,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796605560000,"startAt":1796605560000,"countsFrom":1796605560000,"dueAt":1797213120000,"minutes":2400,"consumedMinutes":4,"runningSince":1796608560000,"pauses":[{"from":1796605800000,"to":1796608560000}],"restartCount":0}',1797213120000,1797210360000,NULL,'85d6a603e83b8d76f8c29e524aea191158c92f57d39bbae3f1d431e7ead7e10c',6,'h99.21.01-261207-0003 tran van binh');
INSERT INTO dossiers VALUES ('G','H99.21.01-261207-0004','licence','licence','licence','licence-1',1,'H','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',2,NULL,'2026-12-07',4,1796605860000,'mai','vietnam','{"rule":{"term":{"amount":5,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796605860000,"startAt":1796605860000,"countsFrom":1796605860000,"dueAt":1797210660000,"minutes":2400,"consumedMinutes":0,"runningSince":1796605860000,"pauses":[],"restartCount":0}',1797210660000,1797210660000,NULL,'7c786377dbe0a6b663b2948501c909f6ca1a0b8aa01b1c0509f1b2e53d38b3c7',1,'h99.21.01-261207-0004 tran van binh');
INSERT INTO dossiers VALUES ('I','H99.21.01-261207-0005','partners','partners','partners','partners-1',1,'J','one-stop','commune','["commune","division","one-stop","tax"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',2,NULL,'2026-12-07',5,1796605920000,'mai','vietnam','{"rule":{"term":{"amount":3,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796605920000,"startAt":1796605920000,"countsFrom":1796605920000,"dueAt":1796865120000,"minutes":1440,"consumedMinutes":0,"runningSince":1796605920000,"pauses":[],"restartCount":0}',1796865120000,1796865120000,NULL,'945593691d614f928dc25a2b7c27b0637f59f94b030b7a990c13ffb1816f81fc',1,'h99.21.01-261207-0005 tran van binh');
INSERT INTO dossiers VALUES ('L','H99.21.01-261207-0006','partners','partners','partners','partners-1',1,'M','one-stop','commune','["commune","division","one-stop","tax"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',2,NULL,'2026-12-07',6,1796605980000,'mai','vietnam','{"rule":{"term":{"amount":3,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796605980000,"startAt":1796605980000,"countsFrom":1796605980000,"dueAt":1796865180000,"minutes":1440,"consumedMinutes":0,"runningSince":1796605980000,"pauses":[],"restartCount":0}',1796865180000,1796865180000,NULL,'7fcbfa229c1166c8b3706ed0faff3ebe4d95f201c2bc8a75f69a612a8eb34434',2,'h99.21.01-261207-0006 tran van binh');
INSERT INTO dossiers VALUES ('P','H99.21.01-261207-0007','nested','nested','nested','nested-1',1,'Q','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',2,NULL,'2026-12-07',7,1796606100000,'mai','vietnam','{"rule":{"term":{"amount":10,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796606100000,"startAt":1796606100000,"countsFrom":1796606100000,"dueAt":1797815700000,"minutes":4800,"consumedMinutes":0,"runningSince":1796606100000,"pauses":[],"restartCount":0}',1797815700000,1797815700000,NULL,'feeaf3bf53c18b8be5347dbd799b23eab497519b594623d10001ca0e78b3fb63',2,'h99.21.01-261207-0007 tran van binh');
INSERT INTO dossiers VALUES ('R','H99.21.01-261207-0008','nested','nested','nested','nested-1',1,'S','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',4,NULL,'2026-12-07',8,1796606160000,'mai','vietnam','{"rule":{"term":{"amount":10,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796606160000,"startAt":1796606160000,"countsFrom":1796606160000,"dueAt":1797815760000,"minutes":4800,"consumedMinutes":0,"runningSince":1796606160000,"pauses":[],"restartCount":0}',1797815760000,1797815760000,NULL,'2a340e1119f27d313456fab26f3014fc14d6e386a5f2c1d56957301a9d4e1aff',2,'h99.21.01-261207-0008 tran van binh');
INSERT INTO dossiers VALUES ('T','H99.21.01-261207-0009','nested','nested','nested','nested-1',1,'U','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',4,NULL,'2026-12-07',9,1796606280000,'mai','vietnam','{"rule":{"term":{"amount":10,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796606280000,"startAt":1796606280000,"countsFrom":1796606280000,"dueAt":1797815880000,"minutes":4800,"consumedMinutes":0,"runningSince":1796606280000,"pauses":[],"restartCount":0}',1797815880000,1797815880000,NULL,'e22b0442529977ae1a0bd01af645c246ecdd88090acee54555d3cf249544b14b',4,'h99.21.01-261207-0009 tran van binh');
INSERT INTO dossiers VALUES ('V','H99.21.01-261207-0010','nested','nested','nested','nested-1',1,'W','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',4,NULL,'2026-12-07',10,1796606400000,'mai','vietnam','{"rule":{"term":{"amount":10,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796606400000,"startAt":1796606400000,"countsFrom":1796606400000,"dueAt":1797816000000,"minutes":4800,"consumedMinutes":0,"runningSince":1796606400000,"pauses":[],"restartCount":0}',1797816000000,1797816000000,NULL,'d9719b5703f7d18c9fba6bc0561f3f79b5d4437add09106ff217ed76005aa393',5,'h99.21.01-261207-0010 tran van binh');
INSERT INTO dossiers VALUES ('X','H99.21.01-261207-0011','nested','nested','nested','nested-1',1,'Y','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',4,NULL,'2026-12-07',11,1796606640000,'mai','vietnam','{"rule":{"term":{"amount":10,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796606640000,"startAt":1796606640000,"countsFrom":1796606640000,"dueAt":1797816240000,"minutes":4800,"consumedMinutes":0,"runningSince":1796606640000,"pauses":[],"restartCount":0}',1797816240000,1797816240000,NULL,'5c111766cfc808c10aa26792cc6053056e4a451f1b377aeb9709438ee6a47b8d',3,'h99.21.01-261207-0011 tran van binh');
INSERT INTO dossiers VALUES ('Z','H99.21.01-261207-0012','nested','nested','nested','nested-1',1,'AA','one-stop','commune','["commune","division","leader","one-stop"]','{"name":"Trần Văn Bình","idNumber":"1","address":"","phone":"","email":""}','','[]',1,'counter','counter',7,'withdrawn','2026-12-07',12,1796617680000,'mai','vietnam','{"rule":{"term":{"amount":10,"unit":"WORKING_DAY"},"cutOff":null,"mode":"same-clock"},"receivedAt":1796617680000,"startAt":1796617680000,"countsFrom":1796617680000,"dueAt":1797827280000,"minutes":4800,"consumedMinutes":0,"runningSince":1796617680000,"pauses":[],"restartCount":0}',1797827280000,1797827280000,1796617680000,'c896c7f5d4958df706219909249d524f32226328612fe26a0fbb9437a1574926',2,'h99.21.01-261207-0012 tran van binh');
INSERT INTO history VALUES ('B',1,'A',1796605260000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0001","receivedAt":"2026-12-07T08:01:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"f1","item":null},{"type":"entered","elementId":"merge","item":null},{"type":"completed","elementId":"merge","item":null},{"type":"flow","elementId":"f2","item":null},{"type":"entered","elementId":"intake","item":null}]','{"code":"H99.21.01-261207-0001"}','0000000000000000000000000000000000000000000000000000000000000000','19016ca3fcbd40c8d77d09c88c852cfaafcabc50b19dd8d2e489802713b3b94e');
INSERT INTO history VALUES ('B',2,'A',1796605320000,'task-completed','intake','B.1.0','mai','one-stop','{"type":"complete","elementId":"intake","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"intake","item":null},{"type":"flow","elementId":"f3","item":null},{"type":"entered","elementId":"appraise","item":null},{"type":"timer-set","elementId":"reminder","item":null,"facts":{"timer":"R3/PT1H","occurrence":1}}]','{}','19016ca3fcbd40c8d77d09c88c852cfaafcabc50b19dd8d2e489802713b3b94e','7f77762f08c9ee17ad80064cf54596547353fcd7b61259a4b276c2027a73902d');
INSERT INTO history VALUES ('B',3,'A',1796605320000,'task-claimed','appraise','B.2.1','mai','one-stop','null','[]','{}','7f77762f08c9ee17ad80064cf54596547353fcd7b61259a4b276c2027a73902d','679a28cf0493aa7837be973629d6c2dc3eb8559798e3509525577a40ed0d8528');
INSERT INTO history VALUES ('D',1,'C',1796605380000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0002","receivedAt":"2026-12-07T08:03:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"f1","item":null},{"type":"entered","elementId":"merge","item":null},{"type":"completed","elementId":"merge","item":null},{"type":"flow","elementId":"f2","item":null},{"type":"entered","elementId":"intake","item":null}]','{"code":"H99.21.01-261207-0002"}','0000000000000000000000000000000000000000000000000000000000000000','3fb86f27c09f76956ea8a36ea1317626f4008973c186cb9e052b179e1c59236d');
INSERT INTO history VALUES ('D',2,'C',1796605440000,'task-completed','intake','D.1.0','mai','one-stop','{"type":"complete","elementId":"intake","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"intake","item":null},{"type":"flow","elementId":"f3","item":null},{"type":"entered","elementId":"appraise","item":null},{"type":"timer-set","elementId":"reminder","item":null,"facts":{"timer":"R3/PT1H","occurrence":1}}]','{}','3fb86f27c09f76956ea8a36ea1317626f4008973c186cb9e052b179e1c59236d','25900ffeee95efa73148592caca1e44811aae1daccbbd621f8479d9b456a8095');
INSERT INTO history VALUES ('D',3,'C',1796605500000,'task-completed','appraise','D.2.1','mai','one-stop','{"type":"complete","elementId":"appraise","scopeId":"0","variables":{"decision":"supplement"}}','[{"type":"completed","elementId":"appraise","item":null},{"type":"flow","elementId":"f4","item":null},{"type":"entered","elementId":"decided","item":null},{"type":"completed","elementId":"decided","item":null},{"type":"flow","elementId":"f5","item":null},{"type":"entered","elementId":"await","item":null},{"type":"timer-set","elementId":"silent","item":null,"facts":{"timer":"P15WD","occurrence":1}}]','{}','25900ffeee95efa73148592caca1e44811aae1daccbbd621f8479d9b456a8095','e097b90f5cb990cd9c15fcf0668357d3188cb919675068983912ee184124e3db');
INSERT INTO history VALUES ('F',1,'E',1796605560000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0003","receivedAt":"2026-12-07T08:06:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"f1","item":null},{"type":"entered","elementId":"merge","item":null},{"type":"completed","elementId":"merge","item":null},{"type":"flow","elementId":"f2","item":null},{"type":"entered","elementId":"intake","item":null}]','{"code":"H99.21.01-261207-0003"}','0000000000000000000000000000000000000000000000000000000000000000','1a72d11dbdafdbf4f06c63eb72802aeffe17e6865bf80f5acfa50a98bab57418');
INSERT INTO history VALUES ('F',2,'E',1796605620000,'task-completed','intake','F.1.0','mai','one-stop','{"type":"complete","elementId":"intake","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"intake","item":null},{"type":"flow","elementId":"f3","item":null},{"type":"entered","elementId":"appraise","item":null},{"type":"timer-set","elementId":"reminder","item":null,"facts":{"timer":"R3/PT1H","occurrence":1}}]','{}','1a72d11dbdafdbf4f06c63eb72802aeffe17e6865bf80f5acfa50a98bab57418','9beb419104fa65ad6d076df9d43ca86302eb7fc6ff876176e72e4568193efecb');
INSERT INTO history VALUES ('F',3,'E',1796605680000,'task-completed','appraise','F.2.1','mai','one-stop','{"type":"complete","elementId":"appraise","scopeId":"0","variables":{"decision":"return"}}','[{"type":"completed","elementId":"appraise","item":null},{"type":"flow","elementId":"f4","item":null},{"type":"entered","elementId":"decided","item":null},{"type":"completed","elementId":"decided","item":null},{"type":"flow","elementId":"back","item":null},{"type":"entered","elementId":"merge","item":null},{"type":"completed","elementId":"merge","item":null},{"type":"flow","elementId":"f2","item":null},{"type":"entered","elementId":"intake","item":null}]','{}','9beb419104fa65ad6d076df9d43ca86302eb7fc6ff876176e72e4568193efecb','535b6825db52b1ec632fba51b4ee9cd4b7e9e56bb56c0a1486a46173832a943e');
INSERT INTO history VALUES ('F',4,'E',1796605740000,'task-completed','intake','F.3.2','mai','one-stop','{"type":"complete","elementId":"intake","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"intake","item":null},{"type":"flow","elementId":"f3","item":null},{"type":"entered","elementId":"appraise","item":null},{"type":"timer-set","elementId":"reminder","item":null,"facts":{"timer":"R3/PT1H","occurrence":1}}]','{}','535b6825db52b1ec632fba51b4ee9cd4b7e9e56bb56c0a1486a46173832a943e','1624bab16985560eb235f1f94ab7cc04c5a11ffc6096f7f4a7d2eadb1114c57e');
INSERT INTO history VALUES ('F',5,'E',1796605800000,'task-completed','appraise','F.4.1','mai','one-stop','{"type":"complete","elementId":"appraise","scopeId":"0","variables":{"decision":"go-on"}}','[{"type":"completed","elementId":"appraise","item":null},{"type":"flow","elementId":"f4","item":null},{"type":"entered","elementId":"decided","item":null},{"type":"completed","elementId":"decided","item":null},{"type":"flow","elementId":"toTax","item":null},{"type":"entered","elementId":"tax","item":null}]','{}','1624bab16985560eb235f1f94ab7cc04c5a11ffc6096f7f4a7d2eadb1114c57e','57bc053cf5905126c0387ecc5043333312ac5b21b9fff198b5d28132b14b078a');
INSERT INTO history VALUES ('H',1,'G',1796605860000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0004","receivedAt":"2026-12-07T08:11:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"f1","item":null},{"type":"entered","elementId":"merge","item":null},{"type":"completed","elementId":"merge","item":null},{"type":"flow","elementId":"f2","item":null},{"type":"entered","elementId":"intake","item":null}]','{"code":"H99.21.01-261207-0004"}','0000000000000000000000000000000000000000000000000000000000000000','3db416a2d043557ed66b159c695b6595d4577f7985f9868a8de8be4fe92d4842');
INSERT INTO history VALUES ('J',1,'I',1796605920000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0005","receivedAt":"2026-12-07T08:12:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"c1","item":null},{"type":"entered","elementId":"ask","item":null},{"type":"message-sent","elementId":"ask","item":null,"facts":{"message":"opinion-asked"}},{"type":"completed","elementId":"ask","item":null},{"type":"flow","elementId":"c2","item":null},{"type":"entered","elementId":"prepare","item":null}]','{"code":"H99.21.01-261207-0005"}','0000000000000000000000000000000000000000000000000000000000000000','e5b5d58430283f84c31cda525ba9825f622ad4ea79d1c677455bf41425a4ec3f');
INSERT INTO history VALUES ('K',1,'I',1796605920000,'instance-started','asked',NULL,'mai','one-stop','{"type":"start","startId":"asked","variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0005","receivedAt":"2026-12-07T08:12:00+07:00","channel":"counter"}}}','[{"type":"message-received","elementId":"asked","item":null,"facts":{"message":"opinion-asked"}},{"type":"entered","elementId":"asked","item":null},{"type":"completed","elementId":"asked","item":null},{"type":"flow","elementId":"p1","item":null},{"type":"entered","elementId":"opinion","item":null}]','{"message":"opinion-asked"}','0000000000000000000000000000000000000000000000000000000000000000','31fa2101ebdf9349721895a58cc36b62ef2bb0000846e7307b1e5e04265d36bb');
INSERT INTO history VALUES ('M',1,'L',1796605980000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0006","receivedAt":"2026-12-07T08:13:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"c1","item":null},{"type":"entered","elementId":"ask","item":null},{"type":"message-sent","elementId":"ask","item":null,"facts":{"message":"opinion-asked"}},{"type":"completed","elementId":"ask","item":null},{"type":"flow","elementId":"c2","item":null},{"type":"entered","elementId":"prepare","item":null}]','{"code":"H99.21.01-261207-0006"}','0000000000000000000000000000000000000000000000000000000000000000','bb4a53c2df4e2601a01008a183fb3ade2fa1b01baf3e91c14e15eb94d31e5cb1');
INSERT INTO history VALUES ('N',1,'L',1796605980000,'instance-started','asked',NULL,'mai','one-stop','{"type":"start","startId":"asked","variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0006","receivedAt":"2026-12-07T08:13:00+07:00","channel":"counter"}}}','[{"type":"message-received","elementId":"asked","item":null,"facts":{"message":"opinion-asked"}},{"type":"entered","elementId":"asked","item":null},{"type":"completed","elementId":"asked","item":null},{"type":"flow","elementId":"p1","item":null},{"type":"entered","elementId":"opinion","item":null}]','{"message":"opinion-asked"}','0000000000000000000000000000000000000000000000000000000000000000','6ddbbacb3b508f46a4a2739da5ed6fa404da4d316158d33654719ffe5d885d19');
INSERT INTO history VALUES ('N',2,'L',1796606040000,'task-completed','opinion','N.1.0','mai','one-stop','{"type":"complete","elementId":"opinion","scopeId":"0","variables":{"opinion":"x"}}','[{"type":"completed","elementId":"opinion","item":null},{"type":"flow","elementId":"p2","item":null},{"type":"entered","elementId":"answer","item":null},{"type":"message-sent","elementId":"answer","item":null,"facts":{"message":"opinion-given"}},{"type":"completed","elementId":"answer","item":null},{"type":"flow","elementId":"p3","item":null},{"type":"entered","elementId":"closed","item":null},{"type":"completed","elementId":"closed","item":null},{"type":"ended","elementId":"consulted","item":null,"facts":{"status":"completed"}}]','{}','6ddbbacb3b508f46a4a2739da5ed6fa404da4d316158d33654719ffe5d885d19','9ebeac7405ed1d98dddb96f77feb297a186e61016d370c702058d292a1d3cb79');
INSERT INTO history VALUES ('Q',1,'P',1796606100000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0007","receivedAt":"2026-12-07T08:15:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"n1","item":null},{"type":"entered","elementId":"fork","item":null},{"type":"completed","elementId":"fork","item":null},{"type":"flow","elementId":"n2","item":null},{"type":"flow","elementId":"n3","item":null},{"type":"entered","elementId":"register","item":null},{"type":"entered","elementId":"examine","item":null},{"type":"timer-set","elementId":"late","item":null,"facts":{"timer":"P5WD","occurrence":1}},{"type":"entered","elementId":"examineStart","item":null},{"type":"completed","elementId":"examineStart","item":null},{"type":"flow","elementId":"e1","item":null},{"type":"entered","elementId":"read","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":1}}]','{"code":"H99.21.01-261207-0007"}','0000000000000000000000000000000000000000000000000000000000000000','9d445a92057d8a1467a3a488d63d30d1db885a921f84d5cead05d5564ce79259');
INSERT INTO history VALUES ('S',1,'R',1796606160000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0008","receivedAt":"2026-12-07T08:16:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"n1","item":null},{"type":"entered","elementId":"fork","item":null},{"type":"completed","elementId":"fork","item":null},{"type":"flow","elementId":"n2","item":null},{"type":"flow","elementId":"n3","item":null},{"type":"entered","elementId":"register","item":null},{"type":"entered","elementId":"examine","item":null},{"type":"timer-set","elementId":"late","item":null,"facts":{"timer":"P5WD","occurrence":1}},{"type":"entered","elementId":"examineStart","item":null},{"type":"completed","elementId":"examineStart","item":null},{"type":"flow","elementId":"e1","item":null},{"type":"entered","elementId":"read","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":1}}]','{"code":"H99.21.01-261207-0008"}','0000000000000000000000000000000000000000000000000000000000000000','9ae62e93425ff9d3a9a7d408ad47876ee57caf4d114ee50f382f9084edb5b236');
INSERT INTO history VALUES ('S',2,'R',1796606220000,'task-completed','read','S.1.2','mai','one-stop','{"type":"complete","elementId":"read","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"read","item":null},{"type":"flow","elementId":"e2","item":null},{"type":"entered","elementId":"paper","item":null}]','{}','9ae62e93425ff9d3a9a7d408ad47876ee57caf4d114ee50f382f9084edb5b236','bf0a9aeaaf5918dfc4d0eeb926e21005c788d0356dbd02a98aa0402f4ce01e2a');
INSERT INTO history VALUES ('U',1,'T',1796606280000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0009","receivedAt":"2026-12-07T08:18:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"n1","item":null},{"type":"entered","elementId":"fork","item":null},{"type":"completed","elementId":"fork","item":null},{"type":"flow","elementId":"n2","item":null},{"type":"flow","elementId":"n3","item":null},{"type":"entered","elementId":"register","item":null},{"type":"entered","elementId":"examine","item":null},{"type":"timer-set","elementId":"late","item":null,"facts":{"timer":"P5WD","occurrence":1}},{"type":"entered","elementId":"examineStart","item":null},{"type":"completed","elementId":"examineStart","item":null},{"type":"flow","elementId":"e1","item":null},{"type":"entered","elementId":"read","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":1}}]','{"code":"H99.21.01-261207-0009"}','0000000000000000000000000000000000000000000000000000000000000000','cd8aa8ae75ecd16261d85046a58332a8804f428be1c56af444dbe46df2716a9d');
INSERT INTO history VALUES ('U',2,'T',1796606340000,'task-completed','register','U.1.0','mai','one-stop','{"type":"complete","elementId":"register","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"register","item":null},{"type":"flow","elementId":"n4","item":null}]','{}','cd8aa8ae75ecd16261d85046a58332a8804f428be1c56af444dbe46df2716a9d','4ef741dcedcf4c47ff92fac970346870eebe43dd5bc685f8525cc8bbec4da6d6');
INSERT INTO history VALUES ('W',1,'V',1796606400000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","level":3,"dossier":{"code":"H99.21.01-261207-0010","receivedAt":"2026-12-07T08:20:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"n1","item":null},{"type":"entered","elementId":"fork","item":null},{"type":"completed","elementId":"fork","item":null},{"type":"flow","elementId":"n2","item":null},{"type":"flow","elementId":"n3","item":null},{"type":"entered","elementId":"register","item":null},{"type":"entered","elementId":"examine","item":null},{"type":"timer-set","elementId":"late","item":null,"facts":{"timer":"P5WD","occurrence":1}},{"type":"entered","elementId":"examineStart","item":null},{"type":"completed","elementId":"examineStart","item":null},{"type":"flow","elementId":"e1","item":null},{"type":"entered","elementId":"read","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":1}}]','{"code":"H99.21.01-261207-0010"}','0000000000000000000000000000000000000000000000000000000000000000','ed56eb1313c3263f69480b761ef7fef6fc2dd5b70144f8c207e1fba400620012');
INSERT INTO history VALUES ('W',2,'V',1796606460000,'task-completed','register','W.1.0','mai','one-stop','{"type":"complete","elementId":"register","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"register","item":null},{"type":"flow","elementId":"n4","item":null}]','{}','ed56eb1313c3263f69480b761ef7fef6fc2dd5b70144f8c207e1fba400620012','2958aba2b8f8d8b9b1483988dcebf9d55e050e7915075938b1518ad14943fb36');
INSERT INTO history VALUES ('W',3,'V',1796606520000,'task-completed','read','W.1.2','mai','one-stop','{"type":"complete","elementId":"read","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"read","item":null},{"type":"flow","elementId":"e2","item":null},{"type":"entered","elementId":"paper","item":null}]','{}','2958aba2b8f8d8b9b1483988dcebf9d55e050e7915075938b1518ad14943fb36','96fc48b2db4259c6743f398d2a7541894cdf4f991a3977859578bbc88497e0cb');
INSERT INTO history VALUES ('W',4,'V',1796606580000,'message-received','paper','W.3.3','mai','one-stop','{"type":"message","elementId":"paper","scopeId":"0","variables":{"paper":"x"}}','[{"type":"message-received","elementId":"paper","item":null,"facts":{"message":"paper-handed-in"}},{"type":"completed","elementId":"paper","item":null},{"type":"flow","elementId":"e3","item":null},{"type":"entered","elementId":"examined","item":null},{"type":"completed","elementId":"examined","item":null},{"type":"completed","elementId":"examine","item":null},{"type":"flow","elementId":"n5","item":null},{"type":"entered","elementId":"examinedOrLate","item":null},{"type":"completed","elementId":"examinedOrLate","item":null},{"type":"flow","elementId":"n8","item":null},{"type":"entered","elementId":"join","item":null},{"type":"completed","elementId":"join","item":null},{"type":"flow","elementId":"n9","item":null},{"type":"entered","elementId":"tax","item":null}]','{"message":"paper-handed-in"}','96fc48b2db4259c6743f398d2a7541894cdf4f991a3977859578bbc88497e0cb','0111dc913aa3f45b9ab1bfa019e4ee668b263bad2b9a026e5920dbeffbf7d79c');
INSERT INTO history VALUES ('Y',1,'X',1796606640000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","level":2,"dossier":{"code":"H99.21.01-261207-0011","receivedAt":"2026-12-07T08:24:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"n1","item":null},{"type":"entered","elementId":"fork","item":null},{"type":"completed","elementId":"fork","item":null},{"type":"flow","elementId":"n2","item":null},{"type":"flow","elementId":"n3","item":null},{"type":"entered","elementId":"register","item":null},{"type":"entered","elementId":"examine","item":null},{"type":"timer-set","elementId":"late","item":null,"facts":{"timer":"P5WD","occurrence":1}},{"type":"entered","elementId":"examineStart","item":null},{"type":"completed","elementId":"examineStart","item":null},{"type":"flow","elementId":"e1","item":null},{"type":"entered","elementId":"read","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":1}}]','{"code":"H99.21.01-261207-0011"}','0000000000000000000000000000000000000000000000000000000000000000','30348f4094f2feea06534f000fd030beba47e7c1a76cdc2d3b6ec0cf3a6aecb1');
INSERT INTO history VALUES ('Y',2,'X',1796606700000,'task-completed','read','Y.1.2','mai','one-stop','{"type":"complete","elementId":"read","scopeId":"0","variables":{}}','[{"type":"completed","elementId":"read","item":null},{"type":"flow","elementId":"e2","item":null},{"type":"entered","elementId":"paper","item":null}]','{}','30348f4094f2feea06534f000fd030beba47e7c1a76cdc2d3b6ec0cf3a6aecb1','ba121ded71f41f7690d79a28a9fd8ae29c78544a193bb4467e7e047427844240');
INSERT INTO history VALUES ('Y',3,'X',1796606760000,'message-received','paper','Y.2.3','mai','one-stop','{"type":"message","elementId":"paper","scopeId":"0","variables":{"paper":"x"}}','[{"type":"message-received","elementId":"paper","item":null,"facts":{"message":"paper-handed-in"}},{"type":"completed","elementId":"paper","item":null},{"type":"flow","elementId":"e3","item":null},{"type":"entered","elementId":"examined","item":null},{"type":"completed","elementId":"examined","item":null},{"type":"completed","elementId":"examine","item":null},{"type":"flow","elementId":"n5","item":null},{"type":"entered","elementId":"examinedOrLate","item":null},{"type":"completed","elementId":"examinedOrLate","item":null},{"type":"flow","elementId":"n8","item":null}]','{"message":"paper-handed-in"}','ba121ded71f41f7690d79a28a9fd8ae29c78544a193bb4467e7e047427844240','6edf4ca66344fd39505da32c09671ef2fabd6983de5479d9fe25d4a4ea6eea6e');
INSERT INTO history VALUES ('F',6,'E',1796608560000,'connector-answered','tax','F.5.3',NULL,NULL,'{"type":"complete","elementId":"tax","scopeId":"0","variables":{"taxCode":"0312"}}','[{"type":"completed","elementId":"tax","item":null},{"type":"flow","elementId":"f10","item":null},{"type":"entered","elementId":"sign","item":null}]','{"connector":"tax-registration"}','57bc053cf5905126c0387ecc5043333312ac5b21b9fff198b5d28132b14b078a','e190ce153caf77c6b20716d344588fc5525e9023983044f343c53d52704bae95');
INSERT INTO history VALUES ('W',5,'V',1796608560000,'connector-answered','tax','W.4.4',NULL,NULL,'{"type":"complete","elementId":"tax","scopeId":"0","variables":{"taxCode":"0312"}}','[{"type":"completed","elementId":"tax","item":null},{"type":"flow","elementId":"n10","item":null},{"type":"entered","elementId":"chosen","item":null},{"type":"incident","elementId":"chosen","item":null,"facts":{"code":"NO_FLOW_TAKEN"}}]','{"connector":"tax-registration"}','0111dc913aa3f45b9ab1bfa019e4ee668b263bad2b9a026e5920dbeffbf7d79c','d5a732eb45b4272fdd3cb07a5ed3a6b266a4d23427e45b06d55964b836ed6c3f');
INSERT INTO history VALUES ('B',4,'A',1796610360000,'timer-fired','reminder','B.2.2',NULL,NULL,'{"type":"timer","elementId":"reminder","scopeId":"0"}','[{"type":"timer-fired","elementId":"reminder","item":null},{"type":"timer-set","elementId":"reminder","item":null,"facts":{"timer":"R3/PT1H","occurrence":2}},{"type":"entered","elementId":"reminder","item":null},{"type":"completed","elementId":"reminder","item":null},{"type":"flow","elementId":"f13","item":null},{"type":"entered","elementId":"remember","item":null},{"type":"completed","elementId":"remember","item":null},{"type":"flow","elementId":"f14","item":null},{"type":"entered","elementId":"reminded","item":null},{"type":"completed","elementId":"reminded","item":null}]','{"dueAt":1796608920000,"occurrence":1}','679a28cf0493aa7837be973629d6c2dc3eb8559798e3509525577a40ed0d8528','ec5ef384977f41117514450c0bec70ccaf771e2ef0211c7e7eefb302aa182f6a');
INSERT INTO history VALUES ('B',5,'A',1796613960000,'timer-fired','reminder','B.4.0',NULL,NULL,'{"type":"timer","elementId":"reminder","scopeId":"0"}','[{"type":"timer-fired","elementId":"reminder","item":null},{"type":"timer-set","elementId":"reminder","item":null,"facts":{"timer":"R3/PT1H","occurrence":3}},{"type":"entered","elementId":"reminder","item":null},{"type":"completed","elementId":"reminder","item":null},{"type":"flow","elementId":"f13","item":null},{"type":"entered","elementId":"remember","item":null},{"type":"completed","elementId":"remember","item":null},{"type":"flow","elementId":"f14","item":null},{"type":"entered","elementId":"reminded","item":null},{"type":"completed","elementId":"reminded","item":null}]','{"dueAt":1796612520000,"occurrence":2}','ec5ef384977f41117514450c0bec70ccaf771e2ef0211c7e7eefb302aa182f6a','0ea8648f5696708954224ebd11068cd6a395d1299ba17ddc782312a76ebcefd2');
INSERT INTO history VALUES ('Q',2,'P',1796613960000,'timer-fired','nudge','Q.1.3',NULL,NULL,'{"type":"timer","elementId":"nudge","scopeId":"0"}','[{"type":"timer-fired","elementId":"nudge","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":2}},{"type":"entered","elementId":"nudge","item":null},{"type":"completed","elementId":"nudge","item":null},{"type":"flow","elementId":"e4","item":null},{"type":"entered","elementId":"remind","item":null}]','{"dueAt":1796613300000,"occurrence":1}','9d445a92057d8a1467a3a488d63d30d1db885a921f84d5cead05d5564ce79259','fb5f01725a6b3fccaf1a4a76130efb9dc7a84f1ed5f629e7f733d8937a1b75c7');
INSERT INTO history VALUES ('U',3,'T',1796613960000,'timer-fired','nudge','U.1.3',NULL,NULL,'{"type":"timer","elementId":"nudge","scopeId":"0"}','[{"type":"timer-fired","elementId":"nudge","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":2}},{"type":"entered","elementId":"nudge","item":null},{"type":"completed","elementId":"nudge","item":null},{"type":"flow","elementId":"e4","item":null},{"type":"entered","elementId":"remind","item":null}]','{"dueAt":1796613480000,"occurrence":1}','4ef741dcedcf4c47ff92fac970346870eebe43dd5bc685f8525cc8bbec4da6d6','622ebc100f466bd0c2fe3258fb95748d037568f3ea860a992693411afa3b3853');
INSERT INTO history VALUES ('B',6,'A',1796617560000,'timer-fired','reminder','B.5.0',NULL,NULL,'{"type":"timer","elementId":"reminder","scopeId":"0"}','[{"type":"timer-fired","elementId":"reminder","item":null},{"type":"entered","elementId":"reminder","item":null},{"type":"completed","elementId":"reminder","item":null},{"type":"flow","elementId":"f13","item":null},{"type":"entered","elementId":"remember","item":null},{"type":"completed","elementId":"remember","item":null},{"type":"flow","elementId":"f14","item":null},{"type":"entered","elementId":"reminded","item":null},{"type":"completed","elementId":"reminded","item":null}]','{"dueAt":1796616120000,"occurrence":3}','0ea8648f5696708954224ebd11068cd6a395d1299ba17ddc782312a76ebcefd2','7be961951680196677df55c713dcde2605e949629513616e85a49cc995a1659a');
INSERT INTO history VALUES ('U',4,'T',1796617620000,'task-completed','remind','U.3.1','mai','one-stop','{"type":"complete","elementId":"remind","scopeId":"1","variables":{}}','[{"type":"completed","elementId":"remind","item":null},{"type":"flow","elementId":"e5","item":null},{"type":"entered","elementId":"reminded","item":null},{"type":"completed","elementId":"reminded","item":null}]','{}','622ebc100f466bd0c2fe3258fb95748d037568f3ea860a992693411afa3b3853','d38400679aaeefef9de4ecdac98762a4a5c90ba66b1a7b15e5de2bdf6f1a5b6a');
INSERT INTO history VALUES ('AA',1,'Z',1796617680000,'instance-started',NULL,NULL,'mai','one-stop','{"type":"start","startId":null,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0012","receivedAt":"2026-12-07T11:28:00+07:00","channel":"counter"}}}','[{"type":"entered","elementId":"received","item":null},{"type":"completed","elementId":"received","item":null},{"type":"flow","elementId":"n1","item":null},{"type":"entered","elementId":"fork","item":null},{"type":"completed","elementId":"fork","item":null},{"type":"flow","elementId":"n2","item":null},{"type":"flow","elementId":"n3","item":null},{"type":"entered","elementId":"register","item":null},{"type":"entered","elementId":"examine","item":null},{"type":"timer-set","elementId":"late","item":null,"facts":{"timer":"P5WD","occurrence":1}},{"type":"entered","elementId":"examineStart","item":null},{"type":"completed","elementId":"examineStart","item":null},{"type":"flow","elementId":"e1","item":null},{"type":"entered","elementId":"read","item":null},{"type":"timer-set","elementId":"nudge","item":null,"facts":{"timer":"R2/PT2H","occurrence":1}}]','{"code":"H99.21.01-261207-0012"}','0000000000000000000000000000000000000000000000000000000000000000','c9f5f14ca223e80fec6913edf4bd3a8392777a1a89add3c9d2a99fdd6569691a');
INSERT INTO history VALUES ('AA',2,'Z',1796617680000,'instance-cancelled',NULL,NULL,'mai','one-stop','{"type":"cancel","outcome":"withdrawn"}','[{"type":"interrupted","elementId":"read","item":null},{"type":"interrupted","elementId":"examine","item":null},{"type":"interrupted","elementId":"register","item":null},{"type":"ended","elementId":"nested","item":null,"facts":{"status":"terminated"}}]','{"reason":"Xin rút"}','c9f5f14ca223e80fec6913edf4bd3a8392777a1a89add3c9d2a99fdd6569691a','c8372a21c7cd6e7973c084a95fb27d0f1577a26c6da5d2449ebfd16679daced6');
INSERT INTO instances VALUES ('B','A','licence-1','licence','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"licence","value":{"main":"appraise"},"timers":{}}],"nextScope":4,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0001","receivedAt":"2026-12-07T08:01:00+07:00","channel":"counter"},"remindedAt":"2026-12-07T11:26:00+07:00"},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',6,1796617560000,6,'7be961951680196677df55c713dcde2605e949629513616e85a49cc995a1659a',0);
INSERT INTO instances VALUES ('D','C','licence-1','licence','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"licence","value":{"main":"await"},"timers":{"silent":1}}],"nextScope":1,"variables":{"decision":"supplement","dossier":{"code":"H99.21.01-261207-0002","receivedAt":"2026-12-07T08:03:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',3,1796605500000,3,'e097b90f5cb990cd9c15fcf0668357d3188cb919675068983912ee184124e3db',0);
INSERT INTO instances VALUES ('F','E','licence-1','licence','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"licence","value":{"main":"sign"},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0003","receivedAt":"2026-12-07T08:06:00+07:00","channel":"counter"},"taxCode":"0312"},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',6,1796608560000,6,'e190ce153caf77c6b20716d344588fc5525e9023983044f343c53d52704bae95',0);
INSERT INTO instances VALUES ('H','G','licence-1','licence','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"licence","value":{"main":"intake"},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0004","receivedAt":"2026-12-07T08:11:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',1,1796605860000,1,'3db416a2d043557ed66b159c695b6595d4577f7985f9868a8de8be4fe92d4842',0);
INSERT INTO instances VALUES ('J','I','partners-1','commune','{"division":"division","tax":"tax"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"commune","value":{"main":"prepare"},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0005","receivedAt":"2026-12-07T08:12:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',1,1796605920000,1,'e5b5d58430283f84c31cda525ba9825f622ad4ea79d1c677455bf41425a4ec3f',0);
INSERT INTO instances VALUES ('K','I','partners-1','consulted','{"division":"division","tax":"tax"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"consulted","value":{"main":"opinion"},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0005","receivedAt":"2026-12-07T08:12:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',1,1796605920000,1,'31fa2101ebdf9349721895a58cc36b62ef2bb0000846e7307b1e5e04265d36bb',0);
INSERT INTO instances VALUES ('M','L','partners-1','commune','{"division":"division","tax":"tax"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"commune","value":{"main":"prepare"},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0006","receivedAt":"2026-12-07T08:13:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',1,1796605980000,1,'bb4a53c2df4e2601a01008a183fb3ade2fa1b01baf3e91c14e15eb94d31e5cb1',0);
INSERT INTO instances VALUES ('N','L','partners-1','consulted','{"division":"division","tax":"tax"}','{"status":"completed","scopes":[],"nextScope":1,"variables":{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0006","receivedAt":"2026-12-07T08:13:00+07:00","channel":"counter"},"opinion":"x"},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',2,1796606040000,2,'9ebeac7405ed1d98dddb96f77feb297a186e61016d370c702058d292a1d3cb79',0);
INSERT INTO instances VALUES ('Q','P','nested-1','nested','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"nested","value":{"main":{"fork~fork":{"b0":"register","b1":{"examine":"read"}}}},"timers":{"late":1,"nudge":2}},{"id":"1","parentId":"0","partId":"nudge","value":{"main":"remind"},"timers":{}}],"nextScope":2,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0007","receivedAt":"2026-12-07T08:15:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',2,1796613960000,2,'fb5f01725a6b3fccaf1a4a76130efb9dc7a84f1ed5f629e7f733d8937a1b75c7',0);
INSERT INTO instances VALUES ('S','R','nested-1','nested','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"nested","value":{"main":{"fork~fork":{"b0":"register","b1":{"examine":"paper"}}}},"timers":{"late":1}}],"nextScope":1,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0008","receivedAt":"2026-12-07T08:16:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',2,1796606220000,2,'bf0a9aeaaf5918dfc4d0eeb926e21005c788d0356dbd02a98aa0402f4ce01e2a',0);
INSERT INTO instances VALUES ('U','T','nested-1','nested','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"nested","value":{"main":{"fork~fork":{"b0":"done","b1":{"examine":"read"}}}},"timers":{"late":1,"nudge":2}}],"nextScope":2,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0009","receivedAt":"2026-12-07T08:18:00+07:00","channel":"counter"}},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',4,1796617620000,4,'d38400679aaeefef9de4ecdac98762a4a5c90ba66b1a7b15e5de2bdf6f1a5b6a',0);
INSERT INTO instances VALUES ('W','V','nested-1','nested','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"incident","scopes":[{"id":"0","parentId":null,"partId":"nested","value":{"main":"chosen"},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","level":3,"dossier":{"code":"H99.21.01-261207-0010","receivedAt":"2026-12-07T08:20:00+07:00","channel":"counter"},"paper":"x","taxCode":"0312"},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[{"code":"NO_FLOW_TAKEN","elementId":"chosen","scopeId":"0","facts":{}}]}',5,1796608560000,5,'d5a732eb45b4272fdd3cb07a5ed3a6b266a4d23427e45b06d55964b836ed6c3f',1);
INSERT INTO instances VALUES ('Y','X','nested-1','nested','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"active","scopes":[{"id":"0","parentId":null,"partId":"nested","value":{"main":{"fork~fork":{"b0":"register","b1":"done"}}},"timers":{}}],"nextScope":1,"variables":{"decision":"go-on","level":2,"dossier":{"code":"H99.21.01-261207-0011","receivedAt":"2026-12-07T08:24:00+07:00","channel":"counter"},"paper":"x"},"outcome":null,"nationalStatus":null,"errorCode":null,"incidents":[]}',3,1796606760000,3,'6edf4ca66344fd39505da32c09671ef2fabd6983de5479d9fe25d4a4ea6eea6e',0);
INSERT INTO instances VALUES ('AA','Z','nested-1','nested','{"one-stop":"one-stop","division":"division","leader":"leader"}','{"status":"terminated","scopes":[],"nextScope":1,"variables":{"decision":"go-on","level":1,"dossier":{"code":"H99.21.01-261207-0012","receivedAt":"2026-12-07T11:28:00+07:00","channel":"counter"}},"outcome":"withdrawn","nationalStatus":null,"errorCode":null,"incidents":[]}',2,1796617680000,2,'c8372a21c7cd6e7973c084a95fb27d0f1577a26c6da5d2449ebfd16679daced6',0);
INSERT INTO message_waits VALUES ('D.3.2','D','C','supplement','0','supplement-received','H99.21.01-261207-0002',1796605500000);
INSERT INTO message_waits VALUES ('S.2.3','S','R','paper','0','paper-handed-in',NULL,1796606220000);
INSERT INTO outbox VALUES ('F.5.3','F','E','tax','0','tax-registration','{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0003","receivedAt":"2026-12-07T08:06:00+07:00","channel":"counter"}}','delivered',1,1796605800000,1796605800000,NULL);
INSERT INTO outbox VALUES ('W.4.4','W','V','tax','0','tax-registration','{"decision":"go-on","level":3,"dossier":{"code":"H99.21.01-261207-0010","receivedAt":"2026-12-07T08:20:00+07:00","channel":"counter"},"paper":"x"}','delivered',1,1796606580000,1796606580000,NULL);
INSERT INTO pending_messages VALUES ('O','L','opinion-given',NULL,'{"decision":"go-on","dossier":{"code":"H99.21.01-261207-0006","receivedAt":"2026-12-07T08:13:00+07:00","channel":"counter"},"opinion":"x"}',1796606040000,1799198040000);
INSERT INTO receipts VALUES ('c1','receiveDossier','mai','{"dossierId":"A","dossierRevision":1,"code":"H99.21.01-261207-0001","instanceId":"B","promisedAt":1797210060000}',1796605260000);
INSERT INTO receipts VALUES ('c2','completeTask','mai','{"dossierId":"A","dossierRevision":2,"dossierStatus":4,"openedTaskIds":["B.2.1"],"taskId":"B.1.0","instanceId":"B","status":"completed"}',1796605320000);
INSERT INTO receipts VALUES ('c3','claimTask','mai','{"dossierId":"A","dossierRevision":3,"dossierStatus":4,"openedTaskIds":[],"taskId":"B.2.1","instanceId":"B","status":"claimed"}',1796605320000);
INSERT INTO receipts VALUES ('c4','receiveDossier','mai','{"dossierId":"C","dossierRevision":1,"code":"H99.21.01-261207-0002","instanceId":"D","promisedAt":1797210180000}',1796605380000);
INSERT INTO receipts VALUES ('c5','completeTask','mai','{"dossierId":"C","dossierRevision":2,"dossierStatus":4,"openedTaskIds":["D.2.1"],"taskId":"D.1.0","instanceId":"D","status":"completed"}',1796605440000);
INSERT INTO receipts VALUES ('c6','completeTask','mai','{"dossierId":"C","dossierRevision":3,"dossierStatus":5,"openedTaskIds":[],"taskId":"D.2.1","instanceId":"D","status":"completed"}',1796605500000);
INSERT INTO receipts VALUES ('c7','receiveDossier','mai','{"dossierId":"E","dossierRevision":1,"code":"H99.21.01-261207-0003","instanceId":"F","promisedAt":1797210360000}',1796605560000);
INSERT INTO receipts VALUES ('c8','completeTask','mai','{"dossierId":"E","dossierRevision":2,"dossierStatus":4,"openedTaskIds":["F.2.1"],"taskId":"F.1.0","instanceId":"F","status":"completed"}',1796605620000);
INSERT INTO receipts VALUES ('c9','completeTask','mai','{"dossierId":"E","dossierRevision":3,"dossierStatus":4,"openedTaskIds":["F.3.2"],"taskId":"F.2.1","instanceId":"F","status":"completed"}',1796605680000);
INSERT INTO receipts VALUES ('c10','completeTask','mai','{"dossierId":"E","dossierRevision":4,"dossierStatus":4,"openedTaskIds":["F.4.1"],"taskId":"F.3.2","instanceId":"F","status":"completed"}',1796605740000);
INSERT INTO receipts VALUES ('c11','completeTask','mai','{"dossierId":"E","dossierRevision":5,"dossierStatus":4,"openedTaskIds":["F.5.2"],"taskId":"F.4.1","instanceId":"F","status":"completed"}',1796605800000);
INSERT INTO receipts VALUES ('c12','receiveDossier','mai','{"dossierId":"G","dossierRevision":1,"code":"H99.21.01-261207-0004","instanceId":"H","promisedAt":1797210660000}',1796605860000);
INSERT INTO receipts VALUES ('c13','receiveDossier','mai','{"dossierId":"I","dossierRevision":1,"code":"H99.21.01-261207-0005","instanceId":"J","promisedAt":1796865120000}',1796605920000);
INSERT INTO receipts VALUES ('c14','receiveDossier','mai','{"dossierId":"L","dossierRevision":1,"code":"H99.21.01-261207-0006","instanceId":"M","promisedAt":1796865180000}',1796605980000);
INSERT INTO receipts VALUES ('c15','completeTask','mai','{"dossierId":"L","dossierRevision":2,"dossierStatus":2,"openedTaskIds":[],"taskId":"N.1.0","instanceId":"N","status":"completed"}',1796606040000);
INSERT INTO receipts VALUES ('c16','receiveDossier','mai','{"dossierId":"P","dossierRevision":1,"code":"H99.21.01-261207-0007","instanceId":"Q","promisedAt":1797815700000}',1796606100000);
INSERT INTO receipts VALUES ('c17','receiveDossier','mai','{"dossierId":"R","dossierRevision":1,"code":"H99.21.01-261207-0008","instanceId":"S","promisedAt":1797815760000}',1796606160000);
INSERT INTO receipts VALUES ('c18','completeTask','mai','{"dossierId":"R","dossierRevision":2,"dossierStatus":4,"openedTaskIds":["S.2.2"],"taskId":"S.1.2","instanceId":"S","status":"completed"}',1796606220000);
INSERT INTO receipts VALUES ('c19','receiveDossier','mai','{"dossierId":"T","dossierRevision":1,"code":"H99.21.01-261207-0009","instanceId":"U","promisedAt":1797815880000}',1796606280000);
INSERT INTO receipts VALUES ('c20','completeTask','mai','{"dossierId":"T","dossierRevision":2,"dossierStatus":4,"openedTaskIds":[],"taskId":"U.1.0","instanceId":"U","status":"completed"}',1796606340000);
INSERT INTO receipts VALUES ('c21','receiveDossier','mai','{"dossierId":"V","dossierRevision":1,"code":"H99.21.01-261207-0010","instanceId":"W","promisedAt":1797816000000}',1796606400000);
INSERT INTO receipts VALUES ('c22','completeTask','mai','{"dossierId":"V","dossierRevision":2,"dossierStatus":4,"openedTaskIds":[],"taskId":"W.1.0","instanceId":"W","status":"completed"}',1796606460000);
INSERT INTO receipts VALUES ('c23','completeTask','mai','{"dossierId":"V","dossierRevision":3,"dossierStatus":4,"openedTaskIds":["W.3.2"],"taskId":"W.1.2","instanceId":"W","status":"completed"}',1796606520000);
INSERT INTO receipts VALUES ('c24','deliverMessage','mai','{"dossierId":"V","dossierRevision":4,"dossierStatus":4,"openedTaskIds":["W.4.3"]}',1796606580000);
INSERT INTO receipts VALUES ('c25','receiveDossier','mai','{"dossierId":"X","dossierRevision":1,"code":"H99.21.01-261207-0011","instanceId":"Y","promisedAt":1797816240000}',1796606640000);
INSERT INTO receipts VALUES ('c26','completeTask','mai','{"dossierId":"X","dossierRevision":2,"dossierStatus":4,"openedTaskIds":["Y.2.2"],"taskId":"Y.1.2","instanceId":"Y","status":"completed"}',1796606700000);
INSERT INTO receipts VALUES ('c27','deliverMessage','mai','{"dossierId":"X","dossierRevision":3,"dossierStatus":4,"openedTaskIds":[]}',1796606760000);
INSERT INTO receipts VALUES ('c28','completeTask','mai','{"dossierId":"T","dossierRevision":4,"dossierStatus":4,"openedTaskIds":[],"taskId":"U.3.1","instanceId":"U","status":"completed"}',1796617620000);
INSERT INTO receipts VALUES ('c29','receiveDossier','mai','{"dossierId":"Z","dossierRevision":1,"code":"H99.21.01-261207-0012","instanceId":"AA","promisedAt":1797827280000}',1796617680000);
INSERT INTO receipts VALUES ('c30','cancelDossier','mai','{"dossierId":"Z","dossierRevision":2,"dossierStatus":7,"openedTaskIds":[]}',1796617680000);
INSERT INTO tasks VALUES ('B.1.0','B','A','intake','0','Kiểm tra hồ sơ','user','one-stop','receiver','completed',NULL,NULL,1796605260000,1796612460000,1796605320000,'mai');
INSERT INTO tasks VALUES ('B.2.1','B','A','appraise','0','Thẩm định','user','division','officer','claimed','mai',1796605320000,1796605320000,1796691720000,NULL,NULL);
INSERT INTO tasks VALUES ('D.1.0','D','C','intake','0','Kiểm tra hồ sơ','user','one-stop','receiver','completed',NULL,NULL,1796605380000,1796612580000,1796605440000,'mai');
INSERT INTO tasks VALUES ('D.2.1','D','C','appraise','0','Thẩm định','user','division','officer','completed',NULL,NULL,1796605440000,1796691840000,1796605500000,'mai');
INSERT INTO tasks VALUES ('F.1.0','F','E','intake','0','Kiểm tra hồ sơ','user','one-stop','receiver','completed',NULL,NULL,1796605560000,1796612760000,1796605620000,'mai');
INSERT INTO tasks VALUES ('F.2.1','F','E','appraise','0','Thẩm định','user','division','officer','completed',NULL,NULL,1796605620000,1796692020000,1796605680000,'mai');
INSERT INTO tasks VALUES ('F.3.2','F','E','intake','0','Kiểm tra hồ sơ','user','one-stop','receiver','completed',NULL,NULL,1796605680000,1796612880000,1796605740000,'mai');
INSERT INTO tasks VALUES ('F.4.1','F','E','appraise','0','Thẩm định','user','division','officer','completed',NULL,NULL,1796605740000,1796692140000,1796605800000,'mai');
INSERT INTO tasks VALUES ('F.5.2','F','E','tax','0','Cấp mã số thuế','external',NULL,NULL,'completed',NULL,NULL,1796605800000,NULL,1796608560000,NULL);
INSERT INTO tasks VALUES ('H.1.0','H','G','intake','0','Kiểm tra hồ sơ','user','one-stop','receiver','open',NULL,NULL,1796605860000,1796613060000,NULL,NULL);
INSERT INTO tasks VALUES ('J.1.1','J','I','prepare','0','Chuẩn bị','user','division','officer','open',NULL,NULL,1796605920000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('K.1.0','K','I','opinion','0','Cho ý kiến','user','tax','tax-officer','open',NULL,NULL,1796605920000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('M.1.1','M','L','prepare','0','Chuẩn bị','user','division','officer','open',NULL,NULL,1796605980000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('N.1.0','N','L','opinion','0','Cho ý kiến','user','tax','tax-officer','completed',NULL,NULL,1796605980000,NULL,1796606040000,'mai');
INSERT INTO tasks VALUES ('Q.1.0','Q','P','register','0','Vào sổ','user','one-stop','receiver','open',NULL,NULL,1796606100000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('Q.1.2','Q','P','read','0','Đọc hồ sơ','user','division','officer','open',NULL,NULL,1796606100000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('S.1.0','S','R','register','0','Vào sổ','user','one-stop','receiver','open',NULL,NULL,1796606160000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('S.1.2','S','R','read','0','Đọc hồ sơ','user','division','officer','completed',NULL,NULL,1796606160000,NULL,1796606220000,'mai');
INSERT INTO tasks VALUES ('S.2.2','S','R','paper','0','Nhận giấy tờ','receive',NULL,NULL,'open',NULL,NULL,1796606220000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('U.1.0','U','T','register','0','Vào sổ','user','one-stop','receiver','completed',NULL,NULL,1796606280000,NULL,1796606340000,'mai');
INSERT INTO tasks VALUES ('U.1.2','U','T','read','0','Đọc hồ sơ','user','division','officer','open',NULL,NULL,1796606280000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('W.1.0','W','V','register','0','Vào sổ','user','one-stop','receiver','completed',NULL,NULL,1796606400000,NULL,1796606460000,'mai');
INSERT INTO tasks VALUES ('W.1.2','W','V','read','0','Đọc hồ sơ','user','division','officer','completed',NULL,NULL,1796606400000,NULL,1796606520000,'mai');
INSERT INTO tasks VALUES ('W.3.2','W','V','paper','0','Nhận giấy tờ','receive',NULL,NULL,'completed',NULL,NULL,1796606520000,NULL,1796606580000,'mai');
INSERT INTO tasks VALUES ('W.4.3','W','V','tax','0','Tra cứu thuế','external',NULL,NULL,'completed',NULL,NULL,1796606580000,NULL,1796608560000,NULL);
INSERT INTO tasks VALUES ('Y.1.0','Y','X','register','0','Vào sổ','user','one-stop','receiver','open',NULL,NULL,1796606640000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('Y.1.2','Y','X','read','0','Đọc hồ sơ','user','division','officer','completed',NULL,NULL,1796606640000,NULL,1796606700000,'mai');
INSERT INTO tasks VALUES ('Y.2.2','Y','X','paper','0','Nhận giấy tờ','receive',NULL,NULL,'completed',NULL,NULL,1796606700000,NULL,1796606760000,'mai');
INSERT INTO tasks VALUES ('F.6.1','F','E','sign','0','Ký','user','leader','authority-leader','open',NULL,NULL,1796608560000,1796628360000,NULL,NULL);
INSERT INTO tasks VALUES ('Q.2.1','Q','P','remind','1','Nhắc chuyên viên','user','leader','authority-leader','open',NULL,NULL,1796613960000,NULL,NULL,NULL);
INSERT INTO tasks VALUES ('U.3.1','U','T','remind','1','Nhắc chuyên viên','user','leader','authority-leader','completed',NULL,NULL,1796613960000,NULL,1796617620000,'mai');
INSERT INTO tasks VALUES ('AA.1.0','AA','Z','register','0','Vào sổ','user','one-stop','receiver','interrupted',NULL,NULL,1796617680000,NULL,1796617680000,NULL);
INSERT INTO tasks VALUES ('AA.1.2','AA','Z','read','0','Đọc hồ sơ','user','division','officer','interrupted',NULL,NULL,1796617680000,NULL,1796617680000,NULL);
INSERT INTO timers VALUES ('D.3.3','D','silent','0',1,'{"kind":"duration","text":"P15WD"}',1796605500000,1798419900000);
INSERT INTO timers VALUES ('Q.1.1','Q','late','0',1,'{"kind":"duration","text":"P5WD"}',1796606100000,1797210900000);
INSERT INTO timers VALUES ('S.1.1','S','late','0',1,'{"kind":"duration","text":"P5WD"}',1796606160000,1797210960000);
INSERT INTO timers VALUES ('U.1.1','U','late','0',1,'{"kind":"duration","text":"P5WD"}',1796606280000,1797211080000);
INSERT INTO timers VALUES ('Q.2.0','Q','nudge','0',2,'{"kind":"cycle","text":"R2/PT2H"}',1796613960000,1796620500000);
INSERT INTO timers VALUES ('U.3.0','U','nudge','0',2,'{"kind":"cycle","text":"R2/PT2H"}',1796613960000,1796620680000);
CREATE UNIQUE INDEX people_username ON people (username);
CREATE UNIQUE INDEX procedures_code ON procedures (code);
CREATE UNIQUE INDEX versions_number ON versions (procedure_id,number);
CREATE INDEX versions_effective ON versions (procedure_id,effective_on);
CREATE INDEX documents_by_dossier ON documents (dossier_id,uploaded_at);
CREATE UNIQUE INDEX dossiers_code ON dossiers (code);
CREATE UNIQUE INDEX dossiers_day_number ON dossiers (receiving_agency_id,received_on,day_number);
CREATE INDEX dossiers_newest ON dossiers (received_at,dossier_id);
CREATE UNIQUE INDEX history_once ON history (cause_id)
  WHERE type in ('timer-fired', 'task-completed', 'task-sent-back');
CREATE INDEX instances_by_dossier ON instances (dossier_id);
CREATE INDEX instances_standing_still ON instances (instance_id) WHERE is_standing_still = 1;
CREATE INDEX message_waits_by_dossier ON message_waits (dossier_id,since);
CREATE INDEX outbox_by_dossier ON outbox (dossier_id);
CREATE INDEX outbox_due ON outbox (next_attempt_at,outbox_id) WHERE status = 'pending';
CREATE INDEX outbox_failed ON outbox (instance_id) WHERE status = 'failed';
CREATE INDEX pending_messages_by_dossier ON pending_messages (dossier_id,sent_at);
CREATE INDEX tasks_by_dossier ON tasks (dossier_id,opened_at);
CREATE INDEX tasks_of_unit ON tasks (agency_id,post,due_at,task_id)
  WHERE status in ('open', 'claimed');
CREATE INDEX tasks_of_person ON tasks (claimed_by,due_at,task_id) WHERE status = 'claimed';
CREATE UNIQUE INDEX timers_of_instance ON timers (instance_id,element_id,scope_id,occurrence);
CREATE INDEX timers_due ON timers (due_at,set_at,timer_id);
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_has_no_gap BEFORE INSERT ON history
WHEN NEW.seq <> 1 AND NOT EXISTS (
  SELECT 1 FROM history WHERE instance_id = NEW.instance_id AND seq = NEW.seq - 1
)
BEGIN SELECT RAISE(ABORT, 'history has no gap'); END;
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER versions_are_not_deleted BEFORE DELETE ON versions
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
COMMIT;
